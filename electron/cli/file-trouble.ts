const TROUBLES: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EEXIST: 'there is something else of that name',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

/** What a failed call of the file system says, without a full stop; null: the error came from elsewhere. */
export function fileTrouble(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null;
  const code = String(error.code);
  return TROUBLES[code] ?? code;
}

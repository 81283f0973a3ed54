import { useEffect, useState } from 'react';
import type { CheckedMedia } from './media';

/** A `blob:` address for checked media while the component is in the page; null before it is made and where the media was refused. */
export function useBlobUrl(media: CheckedMedia | null): string | null {
  const [url, setUrl] = useState<string | null>(null);

  useEffect(() => {
    if (!media?.ok) return;
    const made = URL.createObjectURL(new Blob([media.bytes], { type: media.type.mimeType }));
    setUrl(made);
    return () => {
      setUrl(null);
      URL.revokeObjectURL(made);
    };
  }, [media]);

  return url;
}

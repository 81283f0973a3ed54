import { checkBase64Media } from '@renderer/lib/media';
import { useBlobUrl } from '@renderer/lib/use-blob-url';
import { useMemo } from 'react';
import type { ImagePart } from '@shared/domain/run-request';

/** Images that went with a prompt, small. */
export function SentImages({ images }: { images: readonly ImagePart[] }) {
  return (
    <div className="mb-1.5 flex flex-wrap gap-1.5">
      {images.map((image, index) => (
        <SentImage key={index} image={image} />
      ))}
    </div>
  );
}

function SentImage({ image }: { image: ImagePart }) {
  const url = useBlobUrl(useMemo(() => checkBase64Media(image.base64), [image.base64]));
  if (url === null) return null;
  return (
    <img
      src={url}
      alt="Sent with the prompt"
      className="max-h-24 max-w-full rounded-sm border border-line"
    />
  );
}

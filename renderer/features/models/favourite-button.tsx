import { IconButton } from '@renderer/ui/icon-button';
import { cx } from 'class-variance-authority';
import { Star } from 'lucide-react';
import { toggleFavourite } from './edit-collections';
import { useCollections } from './use-collections';

/** A star that marks a model as a favourite, or takes the mark away. */
export function FavouriteButton(props: { id: string; name: string; className?: string }) {
  const { id, name, className } = props;
  const [{ favourites }, change] = useCollections();
  const marked = favourites.includes(id);
  return (
    <IconButton
      label={`Favourite ${name}`}
      aria-pressed={marked}
      className={className}
      icon={
        <Star size={13} aria-hidden className={cx(marked && 'fill-current text-accent-text')} />
      }
      onClick={() => change((collections) => toggleFavourite(collections, id))}
    />
  );
}

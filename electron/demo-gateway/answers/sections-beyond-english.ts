import { codeName } from './code-samples';
import { fillSlots, writeSentence, type Material } from './sentences';

const SAYINGS = [
  '🇯🇵 日本語：「{word}」は要点を先に、細部は後に。',
  '🇨🇳 中文：先把“{word}”做对，再把它做快。',
  '🇰🇷 한국어: “{word}”은(는) 작게 시작하세요.',
  '🇷🇺 Русский: «{word}» – сначала просто, потом быстро.',
  '🇬🇷 Ελληνικά: πρώτα το «{word}», μετά τα υπόλοιπα.',
  '🇮🇳 हिन्दी: पहले “{word}” समझें, फिर बदलें।',
  '🇪🇬 العربية: ابدأ بـ «{word}» ثم انتقل إلى التفاصيل.',
  '🇹🇭 ไทย: เริ่มจาก “{word}” ก่อน แล้วค่อยไปต่อ',
  '🇫🇷 Français : d’abord « {word} », le reste viendra à son heure. 👩🏽‍💻',
];

/** The same advice in other scripts, right-to-left ones and emoji included. */
export function writeLanguages(material: Material): string {
  const start = material.random.whole(0, SAYINGS.length - 1);
  const lines = [0, 1, 2].map((offset) => {
    const saying = SAYINGS[(start + offset) % SAYINGS.length] ?? '';
    return `- ${fillSlots(saying, material)}`;
  });
  return `The same in other words:\n\n${lines.join('\n')}`;
}

/** A sentence with links to the documentation and to an address that exists for examples. */
export function writeLinks(material: Material): string {
  const word = material.random.pick(material.reading.keyWords);
  const page = codeName(word).replaceAll('_', '-');
  return (
    `${writeSentence(material)} More in the [AI Gateway documentation]` +
    `(https://developers.cloudflare.com/ai-gateway/) and in [notes on ${word}](https://example.com/${page}).`
  );
}

// Amounts of money in thousand yen (千円), the unit of the source documents.

/** Made once: making one takes longer than all it formats. */
const NUMBERS = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });

/** 25242 → 「25,242千円」; negative amounts keep the sign. */
export function formatThousandYen(amountThousandYen: number): string {
  return `${formatNumber(amountThousandYen)}千円`;
}

/** 1266002 → 「1,266,002」; decimals are kept as they are (1.5 → 「1.5」). */
export function formatNumber(value: number): string {
  return NUMBERS.format(value);
}

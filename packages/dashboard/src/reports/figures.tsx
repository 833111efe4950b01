/** A row of figures with what they count. */
export function Figures({ figures }: { readonly figures: readonly (readonly [string, string])[] }) {
  return (
    <div className="figures">
      {figures.map(([value, label]) => (
        <div key={label} className="figure">
          <b>{value}</b>
          <span>{label}</span>
        </div>
      ))}
    </div>
  );
}

// Values that cannot be used are said beside their field; what did not change is not sent.
import { describe, expect, it } from "vitest";
import { changed, wrongWith } from "./rules";

describe("typed values", () => {
  it("are refused with a reason where no portal could use them", () => {
    expect(wrongWith("identifier", "Con Espacios")).toBe("identifier");
    expect(wrongWith("identifier", "obra-publica-2026")).toBeNull();
    expect(wrongWith("language", "español")).toBe("language");
    expect(wrongWith("language", "es-MX")).toBeNull();
    expect(wrongWith("license", "https://")).toBe("license");
    expect(wrongWith("license", "https://ejemplo.mx/licencia")).toBeNull();
    expect(wrongWith("title", "")).toBeNull();
  });

  it("are sent only where they changed", () => {
    const kept = { title: "Obras", contact: "a@b.mx" };
    expect(changed({ title: "Obras ", contact: "", keywords: "" }, kept)).toEqual([
      { property: "contact", value: "" },
    ]);
  });
});

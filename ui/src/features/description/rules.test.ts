// Values that cannot be used are said beside their field; what did not change is not sent.
import { describe, expect, it } from "vitest";
import { changed, wrongWith } from "./rules";

const LISTED = [{ id: "CC-BY-4.0" }];

describe("typed values", () => {
  it("are refused with a reason where no portal could use them", () => {
    expect(wrongWith("identifier", "Con Espacios", LISTED)).toBe("identifier");
    expect(wrongWith("identifier", "obra-publica-2026", LISTED)).toBeNull();
    expect(wrongWith("identifier", "a".repeat(91), LISTED)).toBe("identifier");
    expect(wrongWith("language", "español", LISTED)).toBe("language");
    expect(wrongWith("language", "es-MX", LISTED)).toBeNull();
    expect(wrongWith("license", "https://", LISTED)).toBe("license");
    expect(wrongWith("license", "https://ejemplo.mx/licencia", LISTED)).toBeNull();
    expect(wrongWith("license", "www.ejemplo.mx/licencia", LISTED)).toBe("license");
    expect(wrongWith("license", "CC-BY-4.0", LISTED)).toBeNull();
    expect(wrongWith("title", "", LISTED)).toBeNull();
  });

  it("are sent only where they changed", () => {
    const kept = { title: "Obras", contact: "a@b.mx" };
    expect(changed({ title: "Obras ", contact: "", keywords: "" }, kept)).toEqual([
      { property: "contact", value: "" },
    ]);
  });
});

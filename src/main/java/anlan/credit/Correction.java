package anlan.credit;

/** What a line says after it was put right (更正后的内容). */
public record Correction(String matter, String basis, String result, String withheld) {}

package anlan.platform.document;

import java.time.Instant;
import java.util.UUID;

/**
 * The text of a paper as it was read out and signed on the spot (宣读文本).
 *
 * @param same whether it says what the issued paper says
 */
public record ReadOut(UUID paper, String title, String number, String text, String sha256, Instant at, boolean same) {}

package anlan.credit.delivery;

/**
 * What became of one sending (签收结果): taken up to a number whose hash is told, or standing at a lower number that it wants
 * to go on from, or not taken with the reason in words.
 */
sealed interface Answer {

    record Taken(long last, String hash) implements Answer {}

    record StandsAt(long last, String hash) implements Answer {}

    record Failed(String reason) implements Answer {}
}

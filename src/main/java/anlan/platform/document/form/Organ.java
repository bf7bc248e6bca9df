package anlan.platform.document.form;

/**
 * The organ in whose name a paper is made (制作机关), with what its papers need: words of its numbers, and where its acts
 * are reviewed and sued over.
 *
 * @param code the key under which its numbers are counted
 * @param region the short name of the place in its numbers, 达川
 * @param bodyWord the short word of the organ in its numbers, 应急
 * @param numberPattern how its numbers are built from {region} {body} {word} {year} {seq}
 * @param reviewOrgan the government of the same level, to which review is applied for
 * @param upperOrgan the department one level up, at choice for review until 2023-12-31
 * @param redHead organ name, title and rule in red on office letters
 */
public record Organ(
        String code,
        @Filled("制作机关") String name,
        String region,
        String bodyWord,
        String numberPattern,
        @Filled("行政复议机关") String reviewOrgan,
        String upperOrgan,
        @Filled("人民法院") String court,
        boolean redHead) {

    /** The pattern of the district: （达川）应急检记〔2026〕12号. */
    public static final String USUAL_PATTERN = "（{region}）{body}{word}〔{year}〕{seq}号";

    public String number(String word, int year, String seq) {
        return numberPattern
                .replace("{region}", region)
                .replace("{body}", bodyWord)
                .replace("{word}", word)
                .replace("{year}", String.valueOf(year))
                .replace("{seq}", seq);
    }
}

package anlan.law;

import anlan.kernel.Refused;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of a provision in one edition of a law (法条定位), down to paragraph (款) and item (项):
 * {@code work-safety-law-2021:65/1/3} is 第六十五条第一款第三项, {@code criminal-law-131-139:134-1} is 第一百三十四条之一.
 *
 * @param paragraph 0 where the whole article is meant
 * @param item 0 where the whole paragraph is meant
 */
public record Locator(String edition, String article, int paragraph, int item) {

    private static final Pattern FORM =
            Pattern.compile("([a-z0-9-]+):(\\d{1,3}(?:-\\d{1,2})?)(?:/(\\d{1,2}))?(?:/(\\d{1,3}))?");

    public static Locator parse(String text) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new Refused("“" + text + "”不是法条定位，应当写成“版本编号:条/款/项”，版本编号见法规库中该法律的地址。");
        }
        return new Locator(form.group(1), form.group(2), number(form.group(3)), number(form.group(4)));
    }

    static boolean isOne(String text) {
        return FORM.matcher(text.strip()).matches();
    }

    static Locator of(String edition, String path) {
        return parse(edition + ":" + path);
    }

    Locator wholeArticle() {
        return new Locator(edition, article, 0, 0);
    }

    /** The key inside its edition: {@code 65/1/3}. */
    public String path() {
        return article + (paragraph > 0 ? "/" + paragraph : "") + (item > 0 ? "/" + item : "");
    }

    /** 第一百三十四条之一, 第六十五条第一款第三项. */
    String label() {
        var numbers = article.split("-");
        var text = "第" + ChineseNumeral.of(Integer.parseInt(numbers[0])) + "条"
                + (numbers.length > 1 ? "之" + ChineseNumeral.of(Integer.parseInt(numbers[1])) : "");
        return text + (paragraph > 0 ? "第" + ChineseNumeral.of(paragraph) + "款" : "")
                + (item > 0 ? "第" + ChineseNumeral.of(item) + "项" : "");
    }

    /** The label where the article has one paragraph only, which is then not counted: 第九十七条第三项. */
    String labelOfOnlyParagraph() {
        var whole = wholeArticle().label();
        return whole + (item > 0 ? "第" + ChineseNumeral.of(item) + "项" : "");
    }

    private static int number(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    @Override
    public String toString() {
        return edition + ":" + path();
    }
}

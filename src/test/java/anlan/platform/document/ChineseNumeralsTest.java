package anlan.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumeralsTest {

    @Property(tries = 500)
    void every_sum_in_capitals_can_be_read_back(@ForAll @LongRange(min = 0, max = 99_999_999_999_999L) long fen) {
        var capitals = new Money(BigDecimal.valueOf(fen, 2)).inCapitals();

        assertThat(readCapitals(capitals)).isEqualTo(fen);
        assertThat(capitals).doesNotContain("零零").matches(".*[整分]");
    }

    @ParameterizedTest
    @CsvSource({"1, 一", "10, 十", "15, 十五", "20, 二十", "65, 六十五", "97, 九十七", "100, 一百", "105, 一百零五", "110, 一百一十", "1260, 一千二百六十"})
    void articles_are_numbered_as_the_law_numbers_them(long number, String text) {
        assertThat(ChineseNumerals.of(number)).isEqualTo(text);
        assertThat(ChineseNumerals.parse(text)).isEqualTo(number);
    }

    @Property(tries = 300)
    void every_number_survives_the_way_there_and_back(@ForAll @LongRange(min = 0, max = 999_999_999_999L) long number) {
        assertThat(ChineseNumerals.parse(ChineseNumerals.of(number))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-27, 2026年4月27日", "2026-12-01, 2026年12月1日"})
    void days_have_no_leading_zero(LocalDate day, String text) {
        assertThat(ChineseNumerals.date(day)).isEqualTo(text);
    }

    private static long readCapitals(String capitals) {
        var plain = capitals.replace("整", "");
        for (int i = 0; i < 12; i++) {
            plain = plain.replace("壹贰叁肆伍陆柒捌玖拾佰仟".charAt(i), "一二三四五六七八九十百千".charAt(i));
        }
        int yuan = plain.indexOf('元');
        long fen = yuan < 0 ? 0 : 100 * ChineseNumerals.parse(plain.substring(0, yuan));
        for (var part : plain.substring(yuan + 1).replace("零", "").split("(?<=[角分])")) {
            if (!part.isEmpty()) {
                fen += ChineseNumerals.parse(part.substring(0, 1)) * (part.endsWith("角") ? 10 : 1);
            }
        }
        return fen;
    }
}

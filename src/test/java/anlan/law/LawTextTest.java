package anlan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawTextTest {

    @Test
    void paragraphs_and_items_are_told_apart() {
        var pieces = aLaw("65", "第六十五条", "行使以下职权:", "（一）检查；", "（二）纠正；", "监督检查不得影响正常活动。").pieces();

        assertThat(pieces).extracting(LawText.Piece::path).containsExactly("65", "65/1", "65/1/1", "65/1/2", "65/2");
        assertThat(pieces.get(3).label()).isEqualTo("第六十五条第一款第二项");
        assertThat(pieces.get(3).parent()).isEqualTo("65/1");
        assertThat(pieces.getLast().label()).isEqualTo("第六十五条第二款");
    }

    @Test
    void the_only_paragraph_of_an_article_is_not_counted_in_its_label() {
        var pieces = aLaw("134-1", "第一百三十四条之一", "有下列情形之一的：", "（一）关闭；").pieces();

        assertThat(pieces.get(1).label()).isEqualTo("第一百三十四条之一");
        assertThat(pieces.get(2).label()).isEqualTo("第一百三十四条之一第一项");
    }

    @Test
    void sub_items_stay_with_their_item() {
        var pieces = aLaw("28", "第二十八条", "下列：", "（三）撤销：", "1.主要事实不清；", "2.程序违法；", "（四）其他。").pieces();

        assertThat(pieces).extracting(LawText.Piece::path).containsExactly("28", "28/1", "28/1/3", "28/1/4");
        assertThat(pieces.get(2).text()).isEqualTo("（三）撤销：\n1.主要事实不清；\n2.程序违法；");
    }

    @ParameterizedTest
    @CsvSource({"1,一", "10,十", "11,十一", "28,二十八", "100,一百", "101,一百零一", "110,一百一十", "119,一百一十九"})
    void numbers_are_written_and_read_as_in_laws(int number, String text) {
        assertThat(ChineseNumeral.of(number)).isEqualTo(text);
        assertThat(ChineseNumeral.read(text)).isEqualTo(number);
    }

    @Test
    void a_locator_is_read_and_written_back() {
        assertThat(Locator.parse("criminal-law-131-139:134-1")).hasToString("criminal-law-131-139:134-1");
        assertThat(Locator.parse("work-safety-law-2021:65/1/3").label()).isEqualTo("第六十五条第一款第三项");
        assertThatThrownBy(() -> Locator.parse("安全生产法第65条")).isInstanceOf(Refused.class).hasMessageContaining("法条定位");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            行政处罚法2021 | 第64、85条 | admin-penalty-law-2021:64 admin-penalty-law-2021:85
            安全生产法2021 | 第78条第2款 | work-safety-law-2021:78/2
            安全生产法2021修正 | 第97条(三) | work-safety-law-2021:97/1/3
            行政强制法 | 第53条; 行政处罚法第72条 | admin-coercion-law-2011:53 admin-penalty-law-2021:72
            危险化学品安全法2025 | 第99条第1款(一) | hazchem-law-2025:99/1/1
            安全生产违法行为行政处罚办法2015 | 第15条 | ''
            种子文件第(九)条 | - | ''
            """)
    void the_basis_of_a_rule_is_located_in_the_texts(String law, String article, String locators) {
        var found = TableFile.names().locate(law, article).stream().map(Locator::toString).toList();

        assertThat(String.join(" ", found)).isEqualTo(locators);
    }

    private static LawText aLaw(String article, String label, String... lines) {
        return new LawText("some-law-2021", "示例法", "法律", "2021", LocalDate.of(2021, 1, 1), null, "full", List.of(),
                List.of(), Map.of(), List.of(new LawText.Article(article, label, List.of("第一章 总则"), List.of(lines))));
    }
}

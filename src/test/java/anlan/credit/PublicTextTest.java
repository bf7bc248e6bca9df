package anlan.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicTextTest {

    private final PublicText text = new PublicText(List.of("赵钱孙", "李"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            赵钱孙未到场                   | 赵*未到场
            电话 13912345678              | 电话 （号码不公开）
            座机 0818-2123456             | 座机 （号码不公开）
            身份证511703198001011234       | 身份证（证件号码不公开）
            身份证 51170319800101123X 持有 | 身份证 （证件号码不公开） 持有
            账号 6222021234567890123       | 账号 （号码不公开）
            罚款 1000000.00 元             | 罚款 1000000.00 元
            罚款10000000元                 | 罚款10000000元
            储量 1234567 吨                | 储量 1234567 吨
            2026-11-29 〔2026〕1234567号   | 2026-11-29 〔2026〕1234567号
            李子加工厂                     | 李子加工厂
            （138 0000 0000）              | （号码不公开）
            电话138-0000-0000。            | 电话（号码不公开）。
            电话(13800000000)              | 电话（号码不公开）
            电话１３８００００００００      | 电话（号码不公开）
            1380 000 0000                  | （号码不公开）
            +86 138 0000 0000              | +86 （号码不公开）
            （0818）212 3456               | （号码不公开）
            (0818-2123456)                 | （号码不公开）
            028 8612 3456                  | （号码不公开）
            511703 19800101 1234           | （证件号码不公开）
            （511703-1980-0101-123Ｘ）     | （证件号码不公开）
            ５１１７０３１９８００１０１１２３４ | （证件号码不公开）
            6222 0212 3456 7890 123        | （号码不公开）
            账号-6222021234567890123       | 账号-（号码不公开）
            2023 2024 2025 2026 年         | 2023 2024 2025 2026 年
            13800000000 元                 | 13800000000 元
            2026-01-05 至 2026-01-15       | 2026-01-05 至 2026-01-15
            川安2026-1234567               | 川安2026-1234567
            91511703MA62035710             | 91511703MA62035710
            """)
    void numbers_of_persons_are_struck_and_sums_stay(String typed, String shown) {
        assertThat(text.plain(typed)).isEqualTo(shown);
    }

    @Test
    void of_a_person_only_the_surname_is_kept_and_of_a_unit_the_whole_name() {
        assertThat(text.subject("赵钱孙", false)).isEqualTo("赵*");
        assertThat(text.subject("赵钱孙烟花店", true)).isEqualTo("赵钱孙烟花店");
    }

    @ParameterizedTest
    @CsvSource({"（达川）应急罚〔2026〕12号, 2026000000012", "应急罚2026年第12号, 2026000000012", "罚 2026 012, 2026000000012", "12号, 0", "木业2026公司, 0"})
    void a_document_is_found_by_year_and_serial(String typed, long key) {
        assertThat(DocumentNumber.key(typed)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"36, DAY, , 2029-06-01", "12, CLOSED, , ", "12, CLOSED, 2026-07-01, 2027-07-01", ", CLOSED, 2026-07-01, 2026-07-01", ", DAY, , "})
    void it_is_public_for_the_months_of_its_rule(Integer months, String counted, LocalDate closed, LocalDate last) {
        var rule = new PublicationRule("P", 1, PublicationKind.ORDER, true, "", "D13", "law:x", true, false, months, counted, 0, LocalDate.of(2020, 1, 1), null,
                "", "待核", Instant.EPOCH, "");

        assertThat(rule.until(LocalDate.of(2026, 6, 1), closed)).isEqualTo(last);
    }
}

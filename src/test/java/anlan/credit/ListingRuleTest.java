package anlan.credit;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.credit.blacklist.ListingRule;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingRuleTest {

    @ParameterizedTest
    @CsvSource({"2016-03-01, BL2015", "2017-05-08, BL2015", "2017-05-09, BL2017", "2023-09-30, BL2017", "2023-10-01, BL2023", "2026-06-08, BL2023"})
    void the_rule_of_the_list_is_that_of_the_day_of_listing(LocalDate day, String rule) {
        assertThat(ListingRule.on(day).code()).isEqualTo(rule);
        assertThat(ListingRule.on(day).grounds()).isNotEmpty();
    }
}

package anlan.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PowerDataTest {

    private static final Map<String, String> LETTERS = Map.of(
            "检查", "JC", "处罚", "CF", "强制", "QZ", "许可", "XK", "确认", "QR", "奖励", "JL", "其他", "QT");
    private static final Set<String> PROCEDURES = Set.of("", "inspection", "rectification", "penalty", "simple-penalty",
            "publication", "coercion", "accident", "complaint", "complaint-reward", "bulletin", "hazard-source", "listing", "blacklist");

    private final LawTexts laws = new LawTexts();
    private final List<Map<String, String>> powers = DataFiles.rows("power/powers.csv");

    @Test
    void the_list_holds_at_least_seventy_items_of_all_seven_kinds() {
        assertThat(powers).hasSizeGreaterThanOrEqualTo(70);
        assertThat(powers.stream().map(power -> power.get("kind")).collect(Collectors.toSet())).isEqualTo(LETTERS.keySet());
    }

    @Test
    void no_code_stands_twice_and_each_says_its_kind() {
        assertThat(DataFiles.twice(powers, "code")).isEmpty();
        assertThat(powers).allSatisfy(power ->
                assertThat(power.get("code")).matches("511703-" + LETTERS.get(power.get("kind")) + "-\\d{3}"));
    }

    @Test
    void every_basis_is_a_provision_and_one_of_them_is_in_force_when_the_item_begins() {
        assertThat(powers).allSatisfy(power -> {
            var basis = DataFiles.parts(power.get("basis"));
            assertThat(basis).as(power.get("code")).isNotEmpty().allMatch(laws::has);
            assertThat(basis).as(power.get("code")).anyMatch(place -> laws.isInForce(place, LocalDate.parse(power.get("valid_from"))));
        });
    }

    @Test
    void every_item_says_who_holds_it_what_is_owed_and_what_is_answered_for() {
        assertThat(powers).allSatisfy(power ->
                assertThat(List.of(power.get("name"), power.get("holder"), power.get("duties"), power.get("accountability")))
                        .noneMatch(String::isBlank));
    }

    @Test
    void every_limit_is_a_rule_of_the_deadline_table() {
        var rules = DataFiles.rows("deadline/deadlines.csv").stream().map(rule -> rule.get("id")).collect(Collectors.toSet());

        assertThat(powers).flatExtracting(power -> DataFiles.parts(power.get("limits"))).isNotEmpty().allMatch(rules::contains);
    }

    @Test
    void every_procedure_is_one_the_platform_knows() {
        assertThat(powers).extracting(power -> power.get("procedure")).allMatch(PROCEDURES::contains);
    }

    @Test
    void the_items_that_inspection_and_rectification_stand_on_are_listed() {
        assertThat(powers.stream().collect(Collectors.toMap(power -> power.get("code"), power -> DataFiles.parts(power.get("basis")))))
                .hasEntrySatisfying("511703-JC-001", basis -> assertThat(basis).contains("work-safety-law-2021:65/1/1"))
                .hasEntrySatisfying("511703-JC-002", basis -> assertThat(basis).contains("work-safety-law-2021:41/3"))
                .hasEntrySatisfying("511703-QZ-001", basis -> assertThat(basis).contains("work-safety-law-2021:65/1/3"))
                .hasEntrySatisfying("511703-QZ-002", basis -> assertThat(basis).contains("work-safety-law-2021:65/1/4"))
                .hasEntrySatisfying("511703-QT-001", basis -> assertThat(basis).contains("work-safety-law-2021:65/1/2"))
                .hasEntrySatisfying("511703-QT-002", basis -> assertThat(basis).contains("safety-penalty-procedure-2025:27/2"));
    }
}

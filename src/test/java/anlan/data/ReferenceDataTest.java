package anlan.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {

    private final LawTexts laws = new LawTexts();

    @Test
    void every_division_of_the_industry_classification_has_a_regulator() {
        var regulators = DataFiles.rows("trade/regulators.csv");

        assertThat(regulators).extracting(row -> row.get("code_prefix"))
                .containsAll(IntStream.rangeClosed(1, 97).mapToObj("%02d"::formatted).toList());
        assertThat(DataFiles.twice(regulators, "code_prefix")).isEmpty();
    }

    @Test
    void every_regulator_is_a_department_of_the_district_and_not_yet_confirmed() {
        var departments = DataFiles.rows("trade/departments.csv").stream().map(row -> row.get("key")).collect(Collectors.toSet());

        assertThat(DataFiles.rows("trade/regulators.csv")).allSatisfy(row -> {
            assertThat(departments).contains(row.get("department_key"));
            assertThat(row.get("basis")).isNotBlank();
            assertThat(row.get("status")).isEqualTo("待核");
        });
    }

    @Test
    void every_criterion_of_a_major_hazard_rests_on_a_provision_and_waits_for_its_source() {
        var criteria = DataFiles.rows("hazard/major-criteria.csv");

        assertThat(DataFiles.twice(criteria, "code")).isEmpty();
        assertThat(criteria).hasSizeGreaterThanOrEqualTo(20).allSatisfy(row -> {
            assertThat(laws.has(row.get("source"))).as(row.get("source")).isTrue();
            assertThat(List.of(row.get("trade"), row.get("criterion"))).noneMatch(String::isBlank);
            assertThat(row.get("status")).isEqualTo("待核");
        });
    }

    @Test
    void every_phrase_belongs_to_an_item_of_its_list() {
        var phrases = DataFiles.rows("phrases/phrases.csv");

        assertThat(DataFiles.twice(phrases, "code")).isEmpty();
        assertThat(phrases).isNotEmpty().allSatisfy(row -> {
            assertThat(itemsOf(row.get("list"))).contains(row.get("item"));
            assertThat(row.get("phrase")).isNotBlank().hasSizeLessThanOrEqualTo(30);
        });
    }

    private static List<String> itemsOf(String list) {
        return DataFiles.rows("checklist/" + list + ".csv").stream().map(item -> item.get("code")).toList();
    }
}

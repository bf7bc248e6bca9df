package anlan.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecklistDataTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Pattern CITED = Pattern.compile("第(\\d+)条(?:第(\\d+)款)?(?:\\(([一二三四五六七八九十]+)\\))?");
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");
    private static final Map<String, String> EDITIONS = Map.of(
            "安全生产法", "work-safety-law-2021",
            "安全生产许可证条例", "work-safety-licence-reg-2014",
            "危险化学品安全法", "hazchem-law-2025",
            "烟花爆竹安全管理条例", "fireworks-reg-2016",
            "生产安全事故应急条例", "accident-emergency-reg-2019",
            "消防法", "fire-law-2021",
            "特种设备安全法", "special-equipment-law-2013",
            "四川省安全生产条例", "sichuan-work-safety-reg-2023",
            "安全生产违法行为行政处罚办法", "safety-penalty-procedure-2025");

    private final LawTexts laws = new LawTexts();
    private final List<Map<String, String>> lists = DataFiles.rows("checklist/lists.csv");
    private final List<Map<String, String>> items = lists.stream()
            .flatMap(list -> DataFiles.rows("checklist/" + list.get("code") + ".csv").stream()).toList();

    @Test
    void every_trade_that_must_have_a_list_has_one_of_twenty_items_or_more() {
        assertThat(lists).extracting(list -> list.get("code")).containsExactlyInAnyOrder(
                "general", "hazchem", "fireworks", "dust", "confined-space", "gas-catering", "construction", "mine");
        assertThat(lists).allSatisfy(list ->
                assertThat(DataFiles.rows("checklist/" + list.get("code") + ".csv")).hasSizeGreaterThanOrEqualTo(20));
    }

    @Test
    void no_code_stands_twice() {
        assertThat(DataFiles.twice(items, "code")).isEmpty();
    }

    @Test
    void trades_of_a_list_are_codes_of_the_industry_classification() {
        assertThat(lists).flatExtracting(list -> DataFiles.parts(list.get("trades"))).allMatch(code -> code.matches("\\d{2,4}"));
    }

    @Test
    void every_item_asks_one_question_and_says_what_is_wrong_and_how_it_is_put_right() {
        assertThat(items).allSatisfy(item -> {
            assertThat(item.get("question")).endsWith("？").containsOnlyOnce("？");
            assertThat(item.get("how")).isNotBlank().hasSizeLessThanOrEqualTo(40);
            assertThat(List.of(item.get("section"), item.get("finding"), item.get("measure"))).noneMatch(String::isBlank);
            assertThat(Integer.parseInt(item.get("days"))).isBetween(0, 90);
        });
    }

    @Test
    void every_basis_and_every_liability_is_a_provision_in_force() {
        var cited = items.stream().flatMap(item -> Stream.of(item.get("basis"), item.get("liability"))).filter(place -> !place.isEmpty());

        assertThat(cited).isNotEmpty().allMatch(laws::has, "points at a provision that is there")
                .allMatch(place -> laws.isInForce(place, TODAY), "is in force");
        assertThat(items).noneMatch(item -> item.get("basis").isEmpty());
    }

    @Test
    void a_list_begins_when_all_it_cites_is_in_force() {
        assertThat(lists).allSatisfy(list -> {
            var begins = LocalDate.parse(list.get("valid_from"));
            assertThat(DataFiles.rows("checklist/" + list.get("code") + ".csv")).as(list.get("code"))
                    .flatExtracting(item -> List.of(item.get("basis"), item.get("liability")))
                    .allMatch(place -> place.isEmpty() || laws.isInForce(place, begins));
        });
    }

    @Test
    void every_violation_is_in_force_and_its_article_is_the_liability_named() {
        var violations = violationsInForce();

        assertThat(items).filteredOn(item -> !item.get("violation").isEmpty()).allSatisfy(item -> {
            var violation = violations.get(item.get("violation"));
            assertThat(violation).as(item.get("code") + " " + item.get("violation")).isNotNull();
            assertThat(item.get("liability") + "/").startsWith(locator(violation) + "/");
        });
    }

    @Test
    void a_ground_for_a_major_hazard_is_marked_as_not_yet_sourced() {
        assertThat(items).extracting(item -> item.get("major")).allMatch(ground -> ground.isEmpty() || ground.startsWith("待核："));
    }

    private static Map<String, Map<String, String>> violationsInForce() {
        var known = new HashMap<String, Map<String, String>>();
        for (var row : DataFiles.rows("penalty/violations.csv")) {
            boolean begun = !LocalDate.parse(row.get("effective_from")).isAfter(TODAY);
            boolean ended = !row.get("effective_to").isEmpty() && LocalDate.parse(row.get("effective_to")).isBefore(TODAY);
            if (begun && !ended) {
                known.put(row.get("id"), row);
            }
        }
        return known;
    }

    private static String locator(Map<String, String> violation) {
        var cited = CITED.matcher(violation.get("article"));
        assertThat(cited.find()).as(violation.get("article")).isTrue();
        var place = EDITIONS.get(violation.get("law")) + ":" + cited.group(1);
        if (cited.group(3) != null) {
            var paragraph = cited.group(2) == null ? "1" : cited.group(2);
            return place + "/" + paragraph + "/" + (NUMERALS.indexOf(cited.group(3)) + 1);
        }
        return cited.group(2) == null ? place : place + "/" + cited.group(2);
    }
}

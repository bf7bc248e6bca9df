package anlan.law;

import static anlan.law.LawFixtures.aRule;
import static anlan.law.LawFixtures.count;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermCountTest {

    @ParameterizedTest(name = "{0}: {1} from {2} with {3} ends {4}")
    @CsvSource(textBlock = """
            E5  fine paid within,             D01, 2022-03-01, '',                    2022-03-16
            E7  hearing asked for,            D03, 2023-04-26, '',                    2023-05-06
            E9  penalty made public,          D12, 2022-09-27, '',                    2022-10-11
            E10 suit,                         D17, 2022-03-01, '',                    2022-09-01
            E11 tenth day after the reminder, D19, 2022-12-26, '',                    2023-01-10
            E12 sealing without test,         D20, 2023-06-01, '',                    2023-07-01
            E12 sealing with test,            D20, 2023-06-01, 2023-06-10/2023-06-19, 2023-07-11
            E13 report with appraisal,        D26, 2023-03-10, 2023-03-20/2023-04-08, 2023-05-29
            E13 approval not rolled,          D27, 2023-05-26, '',                    2023-06-10
            case clock of 2021,               D06, 2022-01-10, '',                    2022-04-10
            reinspection by working days,     D63, 2026-09-28, '',                    2026-10-16
            reinspection of 办法15,            D35, 2023-04-26, '',                    2023-05-06
            review of 2023 rolled,            D16, 2026-04-03, '',                    2026-06-02
            hearing of 1996 rolled,           D04, 2021-06-30, '',                    2021-07-05
            major source filed over 春节,      D37, 2023-01-09, '',                    2023-01-28
            announcement,                     D70, 2026-03-02, '',                    2026-04-01
            limitation from a leap day,       D45, 2024-02-29, '',                    2026-02-28
            evaluation after one year,        D29, 2023-06-10, '',                    2024-06-10
            """)
    void counts_the_statutory_terms(String what, String rule, String from, String stops, LocalDate last) {
        var deadline = stops.isEmpty() ? count(rule, from) : count(rule, from, stops);

        assertThat(deadline.lastDay()).as(what).isEqualTo(last);
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void shows_which_days_were_counted_and_why_the_others_were_not() {
        var deadline = count("D03", "2023-04-26");

        var counted = deadline.days().stream().filter(Deadline.Day::counted).toList();
        assertThat(counted).extracting(d -> d.date().toString())
                .containsExactly("2023-04-27", "2023-04-28", "2023-05-04", "2023-05-05", "2023-05-06");
        assertThat(counted.getLast().n()).isEqualTo(5);
        assertThat(counted.getLast().why()).isEqualTo("调休上班（劳动节）");
        assertThat(deadline.days().getFirst().why()).isEqualTo("起始日不计");
        assertThat(deadline.days().get(3).why()).isEqualTo("休息日（劳动节）");
    }

    @Test
    void a_notice_before_the_hearing_leaves_seven_full_working_days_between() {
        var deadline = count("D05", "2023-05-18");

        assertThat(deadline.answer()).containsOnlyKeys("latest");
        assertThat(deadline.lastDay()).isEqualTo("2023-05-08");
    }

    @Test
    void a_notice_counted_in_hours_is_due_so_many_hours_before_the_moment() {
        var deadline = count("D22", "2023-05-18T09:30");

        assertThat(deadline.answer()).containsEntry("latest", LocalDateTime.parse("2023-05-17T09:30"));
    }

    @Test
    void the_court_may_be_asked_in_the_three_months_after_the_suit_term() {
        var window = count("D18", "2022-09-01").answer();

        assertThat(window).containsEntry("opens", LocalDateTime.parse("2022-09-02T00:00"))
                .containsEntry("closes", LocalDateTime.parse("2022-12-01T00:00"));
    }

    @Test
    void an_extension_of_the_correction_is_asked_in_the_last_ten_working_days() {
        var window = count("D64", "2026-03-31").answer();

        assertThat(window).containsEntry("opens", LocalDateTime.parse("2026-03-17T00:00"))
                .containsEntry("closes", LocalDateTime.parse("2026-03-31T00:00"));
    }

    @Test
    void execution_is_asked_for_on_the_day_after_the_tenth() {
        var wait = count("D19", "2022-12-26").answer();

        assertThat(wait).containsEntry("waitsUntil", LocalDateTime.parse("2023-01-10T00:00"))
                .containsEntry("earliest", LocalDateTime.parse("2023-01-11T00:00"));
    }

    @Test
    void extensions_lengthen_the_term_of_sealing_and_of_the_report() {
        var sealed = LawFixtures.theRule("D20");
        var report = LawFixtures.theRule("D26");

        assertThat(count(sealed, "2023-06-01", 30).lastDay()).isEqualTo("2023-07-31");
        assertThat(count(sealed, "2023-06-01", 30, "2023-06-10/2023-06-19").lastDay()).isEqualTo("2023-08-10");
        assertThat(count(report, "2023-03-10", 60, "2023-03-20/2023-04-08").lastDay()).isEqualTo("2023-07-28");
    }

    @ParameterizedTest
    @CsvSource({
        "6, MONTH, 2023-08-31, 2024-02-29",
        "6, MONTH, 2022-08-31, 2023-02-28",
        "1, MONTH, 2023-01-31, 2023-02-28",
        "3, MONTH, 2023-11-30, 2024-02-29",
        "1, YEAR, 2024-02-29, 2025-02-28"
    })
    void a_period_in_months_or_years_ends_on_the_same_numbered_day(
            int amount, TermUnit unit, String from, LocalDate last) {
        assertThat(count(aRule(amount, unit, DeadlineKind.AGENCY, false), from, 0).lastDay()).isEqualTo(last);
    }

    @Test
    void a_party_whose_last_day_is_in_the_spring_festival_has_until_work_begins_again() {
        var deadline = count("D01", "2024-01-26");

        assertThat(deadline.lastDay()).isEqualTo("2024-02-18");
        assertThat(deadline.days().getLast().why()).isEqualTo("调休上班（春节），顺延至本日");
    }

    @Test
    void an_authority_is_never_given_the_next_working_day() {
        assertThat(count("D43", "2023-08-02").lastDay()).isEqualTo("2023-10-01");
    }

    @Test
    void overlapping_stops_are_merged_and_both_their_ends_excluded() {
        var deadline = count("D26", "2023-03-10", "2023-03-20/2023-03-30", "2023-03-25/2023-04-08");

        assertThat(deadline.stops()).hasSize(1);
        assertThat(deadline.lastDay()).isEqualTo("2023-05-29");
        assertThat(deadline.days().stream().filter(d -> d.why().equals("停止计算")).count()).isEqualTo(20);
    }

    @Test
    void a_stop_over_a_holiday_takes_away_only_its_working_days() {
        var deadline = count("D03", "2023-04-26", "2023-04-29/2023-05-04");

        assertThat(deadline.lastDay()).isEqualTo("2023-05-08");
    }

    @Test
    void hours_run_through_midnight_and_holidays() {
        var deadline = count("D31", "2023-04-30T22:15");

        assertThat(deadline.answer()).containsEntry("due", LocalDateTime.parse("2023-05-01T22:15"));
        assertThat(deadline.days()).extracting(Deadline.Day::why).containsExactly("计 1 小时 45 分", "计 22 小时 15 分");
        assertThat(count("D23", "2023-04-30T23:30").last()).isEqualTo("2023-05-01T00:30");
    }

    @Test
    void hours_stand_still_on_stopped_days() {
        var deadline = count("D31", "2023-05-09T12:00", "2023-05-10/2023-05-11");

        assertThat(deadline.last()).isEqualTo("2023-05-12T12:00");
    }

    @Test
    void a_year_without_an_arrangement_is_monday_to_friday_and_provisional() {
        var deadline = count("D03", "2026-12-29");

        assertThat(deadline.lastDay()).isEqualTo("2027-01-05");
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.notes()).singleElement().asString().contains("2027 年");
    }

    @Test
    void an_answer_that_no_calendar_can_change_is_not_provisional() {
        assertThat(count("D06", "2026-11-01").provisional()).isFalse();
    }

    @Test
    void every_delivered_rule_can_be_counted() {
        var codes = LawFixtures.allRules().stream().map(r -> count(r, "2026-03-02T08:00", 0).rule().code());

        assertThat(codes.collect(Collectors.toSet())).hasSize(LawFixtures.allRules().size());
    }
}

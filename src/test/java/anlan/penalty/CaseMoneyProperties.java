package anlan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.kernel.Money;
import anlan.law.PenaltyStage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The money of parties and acts: what papers print is what the acts add up to, to the fen. */
class CaseMoneyProperties {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final Pattern TOTAL = Pattern.compile("合计罚款人民币(.+)（¥([0-9,.]+)）。");

    private static List<Offence> acts(Random random) {
        var acts = new ArrayList<Offence>();
        for (int i = random.nextInt(8) + 1; i > 0; i--) {
            var fine = random.nextInt(4) == 0 ? null : BigDecimal.valueOf(1 + random.nextLong(2_000_000_00L), 2);
            var decided = fine == null || random.nextInt(3) > 0 ? fine : fine.subtract(BigDecimal.valueOf(random.nextLong(fine.unscaledValue().longValue()), 2));
            acts.add(new Offence(UUID.randomUUID(), CASE, new UUID(0, 2 + random.nextInt(3)), "V03", "行为" + i, LocalDate.of(2026, 6, 1), PenaltyStage.FIRST, "依据", "2021", null,
                    fine, fine == null ? "警告" : "", "理由", decided));
        }
        return acts;
    }

    private static BigDecimal sum(List<Offence> acts, boolean decided) {
        long fen = acts.stream().map(o -> decided ? o.decidedFine() : o.fine()).filter(java.util.Objects::nonNull)
                .mapToLong(f -> f.movePointRight(2).longValueExact()).sum();
        return BigDecimal.valueOf(fen, 2);
    }

    @Property(tries = 2000)
    void the_total_on_a_paper_is_the_sum_of_its_acts_in_figures_and_in_capitals(@ForAll long seed, @ForAll boolean decided) {
        var acts = acts(new Random(seed));
        var sum = sum(acts, decided);

        var last = CaseLetters.sanctions(acts, decided).getLast();

        var printed = TOTAL.matcher(last);
        if (sum.signum() == 0) {
            assertThat(last).isEqualTo("不处罚款。");
        } else {
            assertThat(printed.matches()).as(last).isTrue();
            assertThat(new BigDecimal(printed.group(2).replace(",", ""))).isEqualByComparingTo(sum);
            assertThat(printed.group(1)).isEqualTo(new Money(sum).inCapitals());
        }
    }

    @Property(tries = 1000)
    void the_papers_of_the_parties_together_say_what_all_acts_are_fined(@ForAll long seed) {
        var acts = acts(new Random(seed));

        var byParty = acts.stream().map(Offence::party).distinct()
                .map(party -> CaseLetters.sanctions(acts.stream().filter(o -> o.party().equals(party)).toList(), true).getLast())
                .map(TOTAL::matcher).filter(java.util.regex.Matcher::matches).map(m -> new BigDecimal(m.group(2).replace(",", ""))).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(byParty).isEqualByComparingTo(sum(acts, true));
    }

    @Property(tries = 2000)
    void what_is_owed_less_what_is_paid_is_what_is_open_whatever_the_parts(@ForAll long seed) {
        var random = new Random(seed);
        var fine = BigDecimal.valueOf(100 + random.nextLong(5_000_000_00L), 2);
        var added = BigDecimal.valueOf(random.nextLong(fine.unscaledValue().longValue()), 2);
        var paid = BigDecimal.ZERO;
        for (int i = random.nextInt(12); i > 0; i--) {
            var open = new CaseAccount(fine, added, paid, 0, BigDecimal.ZERO).open();
            paid = paid.add(BigDecimal.valueOf(random.nextLong(open.movePointRight(2).longValueExact() + 1), 2));
        }

        var account = new CaseAccount(fine, added, paid, 0, BigDecimal.ZERO);

        assertThat(account.open().add(paid)).isEqualByComparingTo(fine.add(added));
        assertThat(account.open().signum()).isNotNegative();
        assertThat(account.excess()).isZero();
        assertThat(account.open().scale()).isEqualTo(2);
    }
}

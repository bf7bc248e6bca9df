package anlan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.kernel.Refused;
import anlan.law.PenaltyTarget;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the facts, a decision passes exactly when a naive list of the law's demands is met, and a refusal names its provision. */
class DecisionPolicyProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 8);
    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final UUID HEAD = new UUID(0, 2);

    /** Facts as chance has them, with what the law would say of each. */
    private static final class World {

        final Random random;
        final List<String> faults = new ArrayList<>();
        final Party party = new Party(new UUID(0, 3), CASE, PenaltyTarget.UNIT, "某单位", "", "", "", "", "");

        World(long seed) {
            random = new Random(seed);
        }

        boolean chance() {
            return random.nextInt(4) > 0;
        }

        boolean demand(String what) {
            boolean met = chance();
            if (!met) {
                faults.add(what);
            }
            return met;
        }

        DecisionFacts facts() {
            boolean defended = random.nextBoolean();
            boolean heard = random.nextBoolean();
            var notice = notice();
            var defences = defended && notice.isPresent() ? List.of(defence(notice.get())) : List.<Defence>of();
            var hearings = heard ? List.of(hearing()) : List.<Hearing>of();
            boolean reviewNeeded = random.nextBoolean();
            boolean discussionNeeded = random.nextBoolean();
            var review = reviewNeeded ? review() : Optional.<LegalReview>empty();
            var discussion = discussionNeeded && demand("discussion") ? Optional.of(discussion()) : Optional.<Discussion>empty();
            var ground = notice.map(Notice::hearing).orElse(false) ? "罚款达到" : notice.isPresent() && !demand("hearing told") ? "罚款达到" : "";
            var fine = BigDecimal.valueOf(notice.isEmpty() || demand("not more") ? 30_000 : 50_000);
            Set<Sanction> sanctions = notice.isEmpty() || demand("no other") ? Set.of(Sanction.WARNING) : Set.of(Sanction.WARNING, Sanction.SUSPEND);
            return new DecisionFacts(TODAY, HEAD, 2, officers(), List.of(party), notice.map(List::of).orElse(List.of()), defences, hearings, reviewNeeded,
                    review, discussionNeeded, discussion, Map.of(party.id(), ground), Map.of(party.id(), fine), Map.of(party.id(), sanctions));
        }

        List<CaseOfficer> officers() {
            var officers = new ArrayList<>(List.of(officer(new UUID(0, 10), CaseOfficer.Role.INVESTIGATOR)));
            if (demand("two officers")) {
                officers.add(officer(new UUID(0, 11), CaseOfficer.Role.INVESTIGATOR));
            }
            if (!demand("decider apart")) {
                officers.add(officer(HEAD, CaseOfficer.Role.values()[random.nextInt(3)]));
            }
            return officers;
        }

        CaseOfficer officer(UUID person, CaseOfficer.Role role) {
            return new CaseOfficer(UUID.randomUUID(), CASE, person, "某", "", role, TODAY, null);
        }

        Optional<Notice> notice() {
            if (!demand("notice")) {
                return Optional.empty();
            }
            boolean served = demand("served");
            boolean over = !served || demand("term over");
            boolean waived = over && random.nextBoolean();
            return Optional.of(new Notice(new UUID(0, 4), CASE, party.id(), BigDecimal.valueOf(30_000), "警告", "", "告1号", new UUID(0, 5), random.nextBoolean(),
                    "", null, TODAY.minusDays(20), served ? TODAY.minusDays(10) : null, served ? over && !waived ? TODAY.minusDays(1) : TODAY : null,
                    waived ? TODAY.minusDays(2) : null, "", true));
        }

        Defence defence(Notice notice) {
            boolean answered = demand("defence answered");
            return new Defence(new UUID(0, 6), CASE, notice.id(), TODAY, "某", "申辩", true, answered ? "答复" : "", answered, null, answered ? TODAY : null, null);
        }

        Hearing hearing() {
            boolean held = demand("hearing held");
            return new Hearing(new UUID(0, 7), CASE, party.id(), TODAY, null, "", null, "", "", "", null, "", true, "", null, null, held ? TODAY : null, "", "",
                    null, null, "");
        }

        Optional<LegalReview> review() {
            return demand("review") ? Optional.of(new LegalReview(new UUID(0, 8), CASE, new UUID(0, 12), "某", Instant.EPOCH, List.of(), demand("review passed"), "", new UUID(0, 9), true))
                    : Optional.empty();
        }

        Discussion discussion() {
            return new Discussion(new UUID(0, 13), CASE, Instant.EPOCH, "", HEAD, List.of(), List.of(), List.of(), List.of(), "", true, new UUID(0, 14));
        }
    }

    @Property(tries = 5000)
    void a_decision_passes_exactly_when_every_demand_of_the_law_is_met(@ForAll long seed) {
        var world = new World(seed);
        var facts = world.facts();

        try {
            DecisionPolicy.require(facts);
            assertThat(world.faults).isEmpty();
        } catch (Refused refused) {
            assertThat(world.faults).as(refused.getMessage()).isNotEmpty();
            assertThat(refused.provision()).startsWith("law:");
        }
    }
}

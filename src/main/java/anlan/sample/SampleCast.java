package anlan.sample;

import anlan.organization.OfficerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The people who act in the history of the sample district: each signs in and does the deed in his own name. */
final class SampleCast {

    /** Two officers who go out together, and who approves it. */
    record Team(String first, String second, String approver) {

        /** Whether they act in the name of the emergency bureau, which has the power to punish. */
        boolean isOfBureau() {
            return !first.startsWith("baijie") && !first.startsWith("zhujian");
        }
    }

    private static final List<Team> SQUADS = List.of(
            new Team("zhongdui1", "zhifa6", "dadui"),
            new Team("zhongdui2", "zhifa7", "dadui"),
            new Team("zhongdui3", "zhifa8", "dadui"),
            new Team("zhongdui4", "zhifa9", "dadui"));

    private final Map<String, OfficerId> people;
    private final AuthenticationProvider signIn;
    private final Map<String, Authentication> signedIn = new HashMap<>();

    SampleCast(Map<String, OfficerId> people, AuthenticationProvider signIn) {
        this.people = people;
        this.signIn = signIn;
    }

    UUID id(String username) {
        return people.get(username).value();
    }

    void as(String username, Runnable deed) {
        var person = signedIn.computeIfAbsent(username, name -> signIn.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(name, SamplePeople.PASSWORD)));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        try {
            deed.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Who visits a unit: the section of its trade, the squad of its area, or the officers of its town. */
    static Team team(SampleUnit unit, int turn) {
        String trade = unit.trade();
        if (unit.town().equals("511703108") && turn % 2 == 0 && unit.risk() > 2) {
            return new Team("baijie1", "baijie2", "baijie");
        }
        if (List.of("2611", "2641", "5162", "5265", "2672", "5169", "5299", "4511").contains(trade)) {
            return new Team("zhifa1", "zhifa2", "weihua");
        }
        if (trade.startsWith("10") || trade.startsWith("3") || trade.startsWith("1") || trade.startsWith("2")) {
            return new Team("zhifa3", "zhifa4", "kuangshan");
        }
        if (trade.startsWith("47") || trade.startsWith("48")) {
            return turn % 2 == 0 ? new Team("zhujian", "zhujian1", "zhujianju") : squad(unit);
        }
        return squad(unit);
    }

    private static Team squad(SampleUnit unit) {
        int town = Integer.parseInt(unit.town().substring(6));
        return SQUADS.get(town % SQUADS.size());
    }
}

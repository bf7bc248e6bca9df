package anlan.organization;

import anlan.organization.account.Accounts;
import anlan.platform.database.Scope;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** Staff for tests, made through the public face. */
public final class OrganizationFixtures {

    public static final String PASSWORD = "yu-hou-chun-shan-7";
    public static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 8);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private OrganizationFixtures() {}

    /** An officer with a post and a certificate that is valid for years. */
    public static OfficerId anOfficer(Officers officers, String agency, Post post) {
        return Scope.SYSTEM.within(() -> {
            int number = COUNT.incrementAndGet();
            var id = officers.appoint(new NewOfficer("执法员" + number, "", agency, true, LONG_AGO));
            officers.give(id, agency, post, LONG_AGO);
            officers.certify(id, "SC511703T" + number, "行政执法证", LONG_AGO, LocalDate.of(2030, 1, 7));
            return id;
        });
    }

    /** Opens an account with {@link #PASSWORD} and returns its name. */
    public static String anAccount(Accounts accounts, OfficerId officer) {
        return Scope.SYSTEM.within(() -> {
            var name = "tester" + COUNT.incrementAndGet();
            accounts.openWith(Accounts.NewAccount.of(officer, name, name), PASSWORD);
            return name;
        });
    }
}

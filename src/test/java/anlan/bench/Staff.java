package anlan.bench;

import anlan.organization.NewOfficer;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.Post;
import anlan.organization.account.Accounts;
import anlan.platform.database.Scope;
import anlan.platform.security.SignedIn;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Officers of the bureau and the towns, with certificates and accounts, made through the public face. */
final class Staff {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 8);
    private static final String PASSWORD = "yu-hou-chun-shan-7";

    private final Program program;

    Staff(Program program) {
        this.program = program;
    }

    OfficerId officer(String agency, Post post) {
        var officers = program.bean(Officers.class);
        return Scope.SYSTEM.within(() -> {
            var id = officers.appoint(new NewOfficer("示例人员", "", agency, true, LONG_AGO));
            officers.give(id, agency, post, LONG_AGO);
            officers.certify(id, "SL" + UUID.randomUUID(), "行政执法证", LONG_AGO, LocalDate.of(2030, 1, 7));
            return id;
        });
    }

    /** An officer who acts without a browser. */
    SignedIn acting(String agency, Post post) {
        return as(officer(agency, post), agency, post);
    }

    static SignedIn as(OfficerId id, String agency, Post post) {
        return new SignedIn(UUID.randomUUID(), "bench", id.value(), "示例人员", agency, "危化烟花股", post.label(), "511703", "", null,
                Set.of(post.name()), false, Instant.EPOCH);
    }

    /** An officer at a browser. */
    Wire browser(String agency, Post post) throws IOException {
        return browser(officer(agency, post));
    }

    Wire browser(OfficerId officer) throws IOException {
        return Wire.signedIn(program.port(), account(officer), PASSWORD);
    }

    private String account(OfficerId officer) {
        var name = "bench" + UUID.randomUUID().toString().substring(0, 8);
        Scope.SYSTEM.run(() -> program.bean(Accounts.class).openWith(Accounts.NewAccount.of(officer, name, name), PASSWORD));
        return name;
    }
}

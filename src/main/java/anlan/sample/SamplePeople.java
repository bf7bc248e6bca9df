package anlan.sample;

import anlan.organization.NewOfficer;
import anlan.organization.OfficerId;
import anlan.organization.Officers;
import anlan.organization.Post;
import anlan.organization.account.Accounts;
import anlan.organization.account.Accounts.NewAccount;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Appoints the fictional people of the sample district with their posts, certificates and accounts. */
class SamplePeople {

    static final String PASSWORD = "Shili#2026an";
    private static final LocalDate JOINED = LocalDate.of(2022, 1, 4);

    private final Officers officers;
    private final Accounts accounts;

    SamplePeople(Officers officers, Accounts accounts) {
        this.officers = officers;
        this.accounts = accounts;
    }

    /** Everybody by user name. */
    Map<String, OfficerId> appoint() {
        var everybody = new LinkedHashMap<String, OfficerId>();
        int serial = 1;
        for (var row : rows()) {
            everybody.put(row.get("username"), appoint(row, serial++));
        }
        return everybody;
    }

    private OfficerId appoint(CSVRecord row, int serial) {
        String agency = row.get("agency");
        OfficerId officer = officers.appoint(
                new NewOfficer(row.get("name"), "1000817" + "%04d".formatted(serial), agency, true, JOINED));
        for (String post : row.get("posts").split(";")) {
            officers.give(officer, agency, Post.valueOf(post), JOINED);
        }
        if (!row.get("certificate_to").isEmpty()) {
            officers.certify(officer, "5117%06d".formatted(serial), "行政执法证", JOINED,
                    LocalDate.parse(row.get("certificate_to")));
        }
        accounts.openWith(NewAccount.of(officer, row.get("username"), row.get("name")), PASSWORD);
        return officer;
    }

    static List<CSVRecord> rows() {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var in = new InputStreamReader(
                        Objects.requireNonNull(SamplePeople.class.getResourceAsStream("/data/sample/people.csv")),
                        StandardCharsets.UTF_8);
                var rows = format.parse(in)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

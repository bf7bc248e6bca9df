package anlan.enterprise;

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
import org.springframework.stereotype.Component;

/** The competences that come with the program (监管分工). */
@Component
class DistrictCompetence implements Competence {

    private final Map<String, String> regulators = table("/data/trade/regulators.csv", "code_prefix", "department_key");
    private final Map<String, String> departments = table("/data/trade/departments.csv", "key", "name");

    private static Map<String, String> table(String resource, String key, String value) {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        var rows = new LinkedHashMap<String, String>();
        try (var text = new InputStreamReader(
                Objects.requireNonNull(DistrictCompetence.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            format.parse(text).forEach(row -> rows.put(row.get(key), row.get(value)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    @Override
    public String industrySupervisorOf(String trade, LocalDate day) {
        for (int length = trade.length(); length >= 2; length--) {
            var agency = regulators.get(trade.substring(0, length));
            if (agency != null) {
                return agency;
            }
        }
        return "";
    }

    @Override
    public String townOfficeOf(String division, LocalDate day) {
        return "town-" + division.substring(0, Math.min(9, division.length()));
    }

    @Override
    public String comprehensive(LocalDate day) {
        return "yj";
    }

    @Override
    public String agencyName(String agency) {
        return departments.getOrDefault(agency, agency);
    }

    @Override
    public String placeName(String division) {
        return division;
    }

    @Override
    public List<Place> places() {
        return List.of();
    }

    @Override
    public boolean isPlace(String division) {
        return division.matches("511703\\d{3}(\\d{3})?");
    }
}

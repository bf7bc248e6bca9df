package anlan.enterprise.competence;

import static java.util.stream.Collectors.toSet;

import anlan.organization.Agencies;
import anlan.organization.AgencyView;
import anlan.organization.division.DivisionView;
import anlan.organization.division.Divisions;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the organization, and remembers its answers for a minute: a list of a thousand rows asks one thing often. */
@Component
class AgencyCompetence implements Competence {

    private record Question(String what, String about, LocalDate day) {}

    private final Agencies agencies;
    private final Divisions divisions;
    private final String district;
    private final Clock clock;
    private final Cache<Question, Object> answers = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    AgencyCompetence(
            Agencies agencies, Divisions divisions, @Value("${anlan.district:511703}") String district, Clock clock) {
        this.agencies = agencies;
        this.divisions = divisions;
        this.district = district;
        this.clock = clock;
    }

    @Override
    public String industrySupervisorOf(String trade, LocalDate day) {
        return trade.isEmpty()
                ? ""
                : text("industry", trade, day, () -> agencies.industrySupervisorOf(trade, day)
                        .map(AgencyCompetence::key).orElse(""));
    }

    /** The key of the department, by which its people see their trades; the bureau itself has none and is named. */
    static String key(AgencyView agency) {
        return agency.department().isEmpty() ? agency.code() : agency.department();
    }

    @Override
    public String townOfficeOf(String division, LocalDate day) {
        var town = division.substring(0, Math.min(9, division.length()));
        return text("town", town, day, () -> agencies.townOffice(town, day).map(AgencyView::code).orElse(""));
    }

    @Override
    public String comprehensive(LocalDate day) {
        return text("comprehensive", "", day, () -> agencies.comprehensive(day).code());
    }

    @Override
    public String agencyName(String agency) {
        return text("agency", agency, today(), () -> agencies.find(agency).map(AgencyView::name).orElse(agency));
    }

    @Override
    public String placeName(String division) {
        return text("place", division, today(), () -> division.length() > 9
                ? divisions.name(division.substring(0, 9)) + divisions.name(division)
                : divisions.name(division));
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Place> places() {
        return (List<Place>) answers.get(new Question("places", "", today()), question -> {
            var places = new ArrayList<Place>();
            for (var town : divisions.towns(district, question.day())) {
                places.add(new Place(town.prefix(), town.name()));
                for (DivisionView village : divisions.below(town.code(), question.day())) {
                    places.add(new Place(village.code(), village.name()));
                }
            }
            return List.copyOf(places);
        });
    }

    @Override
    public List<PastPlace> pastPlaces() {
        return divisions.ended(district, today()).stream()
                .map(town -> new PastPlace(town.name(), divisions.today(town.code()).stream()
                        .map(code -> code.endsWith("000") ? code.substring(0, 9) : code).toList()))
                .toList();
    }

    @Override
    public boolean isPlace(String division) {
        var today = places();
        var codes = (Set<?>) answers.get(new Question("codes", "", today()), _ -> today.stream().map(Place::code).collect(toSet()));
        return codes.contains(division);
    }

    /** After the division of trades was changed. */
    void forget() {
        answers.invalidateAll();
    }

    private String text(String what, String about, LocalDate day, Supplier<String> answer) {
        return (String) answers.get(new Question(what, about, day), _ -> answer.get());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

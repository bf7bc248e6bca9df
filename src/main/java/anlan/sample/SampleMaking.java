package anlan.sample;

import anlan.credit.Disputes;
import anlan.credit.Publications;
import anlan.enterprise.Enterprises;
import anlan.enterprise.Registration;
import anlan.enterprise.RiskLevel;
import anlan.hazard.Closings;
import anlan.hazard.OrderStatus;
import anlan.hazard.Orders;
import anlan.hazard.Reinspections;
import anlan.hazard.Transfers;
import anlan.inspection.Checklists;
import anlan.inspection.SiteRecords;
import anlan.inspection.Visits;
import anlan.law.Calendars;
import anlan.organization.Agencies;
import anlan.organization.Officers;
import anlan.organization.account.Accounts;
import anlan.organization.account.Accounts.NewAccount;
import anlan.platform.backup.Backup;
import anlan.platform.database.Database;
import anlan.platform.database.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;

/**
 * Makes the sample district once, deed by deed through the public faces, and keeps it as a backup that {@code bin/run}
 * unfolds at its first start. Run by {@code bin/sample} whenever the schema or the story changes.
 */
@Configuration(proxyBeanMethods = false)
@Profile("sample-making")
class SampleMaking {

    private static final LocalDate FIRST = LocalDate.of(2024, 11, 28);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 27);
    private static final int UNITS = 1200;
    /** Which part of the visits that the trades call for is really made. */
    private static final double SHARE = 0.27;

    @Bean
    SampleClock clock() {
        return new SampleClock();
    }

    @Bean
    ApplicationRunner making(ApplicationContext context, Clock clock, @Value("${anlan.sample.file}") Path file) {
        return (ApplicationArguments _) -> {
            var maker = new Maker(context, (SampleClock) clock);
            maker.make();
            maker.keep(file);
            SpringApplication.exit(context);
        };
    }

    private record Maker(ApplicationContext context, SampleClock clock) {

        void make() {
            clock.stand(FIRST.atTime(8, 0));
            var people = Scope.SYSTEM.within(() -> {
                squads();
                return new SamplePeople(bean(Officers.class), bean(Accounts.class)).appoint();
            });
            var cast = new SampleCast(people, bean(AuthenticationProvider.class));
            var units = register(cast);
            var deeds = new SampleDeeds(clock, cast, bean(Visits.class), bean(SiteRecords.class), bean(Checklists.class),
                    bean(Closings.class), bean(Orders.class), bean(Reinspections.class), bean(Transfers.class));
            var calendar = Scope.SYSTEM.within(() -> bean(Calendars.class).current());
            var history = new SampleHistory(deeds, new SampleCases(clock, cast, context::getBean), clock, calendar::isWorkday, FIRST, LAST);
            history.plan(units, SHARE);
            var stage = SampleStage.of(cast, clock, history.agenda(), context::getBean, units, LAST);
            new SampleSpots(stage, this::night).plan();
            new SampleSealings(stage).plan();
            new SampleSupplyCuts(stage, deeds).plan();
            new SamplePatrols(stage).plan();
            new SampleComplaints(stage).plan();
            new SampleListings(stage).plan();
            new SampleBulletins(stage).plan();
            new SampleCooperation(stage).plan();
            System.out.println("办理 " + history.play() + " 项");
            Scope.SYSTEM.run(() -> accounts(units, history.ordered()));
            reactions();
            SamplePublications.dispute(cast, "qiye2", "weihua", bean(Publications.class), bean(Disputes.class));
        }

        /** What follows from the deeds happens a moment after them; it is waited for, two minutes at most. */
        private void reactions() {
            var database = bean(Database.class);
            try (var con = java.sql.DriverManager.getConnection(database.url(), database.owner().user(), database.owner().password());
                    var sql = con.createStatement()) {
                for (int attempt = 0; attempt < 600; attempt++) {
                    var rows = sql.executeQuery("select count(*) from platform.event_publication where completion_date is null");
                    rows.next();
                    if (rows.getInt(1) == 0) {
                        return;
                    }
                    Thread.sleep(200);
                }
            } catch (java.sql.SQLException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        }

        /** What the program does with cases by itself when a day has passed. */
        private void night() {
            try {
                context.getBean("caseWatch", ApplicationRunner.class).run(new DefaultApplicationArguments());
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        }

        private void squads() {
            SampleRegister.TOWNS.forEach(town ->
                    bean(Agencies.class).cover("squad-" + (Integer.parseInt(town.substring(6)) % 4 + 1), town, FIRST));
        }

        private Map<SampleUnit, UUID> register(SampleCast cast) {
            var units = new LinkedHashMap<SampleUnit, UUID>();
            cast.as("zonghe", () -> SampleRegister.units(UNITS).forEach(
                    unit -> units.put(unit, bean(Enterprises.class).register(entry(unit)).value())));
            return units;
        }

        /** The safety managers of a fireworks factory, of a unit whose order runs and of one that is late. */
        private void accounts(Map<SampleUnit, UUID> units, List<SampleCourse> ordered) {
            var watched = units.entrySet().stream().filter(e -> e.getKey().trade().equals("2672")).findFirst().orElseThrow();
            open("qiye", watched.getKey(), watched.getValue());
            var running = ordered.reversed().stream().filter(c -> status(c) == OrderStatus.RUNNING).toList();
            running.stream().filter(c -> !due(c).isBefore(LAST)).findFirst().ifPresent(c -> open("qiye2", c.unit, c.enterprise));
            running.stream().filter(c -> due(c).isBefore(LAST)).findFirst().ifPresent(c -> open("qiye3", c.unit, c.enterprise));
        }

        private OrderStatus status(SampleCourse course) {
            return bean(Orders.class).view(Objects.requireNonNull(course.order)).status();
        }

        private LocalDate due(SampleCourse course) {
            return bean(Orders.class).view(Objects.requireNonNull(course.order)).due();
        }

        private void open(String username, SampleUnit unit, UUID enterprise) {
            bean(Accounts.class).openWith(
                    NewAccount.ofEnterprise(enterprise, username, unit.safetyManager()), SamplePeople.PASSWORD);
        }

        private static Registration entry(SampleUnit unit) {
            return new Registration(unit.name(), "", unit.creditCode(), "", unit.trade(), unit.town(), unit.address(), null,
                    null, unit.staff(), unit.leader(), unit.leaderPhone(), unit.safetyManager(), unit.safetyPhone(),
                    unit.leader(), unit.leaderPhone(), unit.established(), RiskLevel.values()[unit.risk() - 1], "示例数据", "示例");
        }

        /** Papers of the past are printed when somebody asks for them. */
        void keep(Path file) throws Exception {
            var database = bean(Database.class);
            try (var con = java.sql.DriverManager.getConnection(
                            database.url(), database.owner().user(), database.owner().password());
                    var sql = con.createStatement()) {
                for (var waiting = 1; waiting > 0; Thread.sleep(200)) {
                    var rows = sql.executeQuery("select count(*) from insight.intake");
                    rows.next();
                    waiting = rows.getInt(1);
                }
                sql.execute("update platform.paper set next_attempt = 'infinity' where file is null");
                sql.execute("delete from platform.event_publication");
            }
            // without the ledger's key: every place makes its own
            new Backup(database, Files.createTempDirectory("anlan-sample-")).to(file, clock.instant());
        }

        private <T> T bean(Class<T> type) {
            return context.getBean(type);
        }
    }
}

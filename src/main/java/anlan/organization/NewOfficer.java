package anlan.organization;

import java.time.LocalDate;

/** Who is appointed to a body (到任). */
public record NewOfficer(String name, String phone, String agency, boolean fullTime, LocalDate joined) {}

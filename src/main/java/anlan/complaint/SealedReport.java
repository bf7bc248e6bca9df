package anlan.complaint;

/** The original words and the person of a complaint (举报原件): encrypted at rest, opened by the handler alone. */
public record SealedReport(String what, String where, String enterprise, String name, String contact) {

    @Override
    public String toString() {
        return "SealedReport";
    }
}

package anlan.complaint;

/** Who gets a reward and by which way (领奖人): sealed, opened by the payer alone, and by the handler who wrote it. */
public record Payee(String name, String contact, String way) {

    boolean isNobody() {
        return name.isBlank() && contact.isBlank();
    }

    @Override
    public String toString() {
        return "Payee";
    }
}

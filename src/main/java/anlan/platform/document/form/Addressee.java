package anlan.platform.document.form;

/** The one a paper speaks to (受送达人): a unit is 你单位, a person is 你. */
public record Addressee(@Filled("当事人名称") String name, boolean person) {

    public static Addressee unit(String name) {
        return new Addressee(name, false);
    }

    public static Addressee person(String name) {
        return new Addressee(name, true);
    }

    public String you() {
        return person ? "你" : "你单位";
    }
}

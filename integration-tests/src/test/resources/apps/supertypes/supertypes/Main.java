package supertypes;

import supertypes.Types.AllSlow;
import supertypes.Types.Annotated;
import supertypes.Types.Base;
import supertypes.Types.Derived;
import supertypes.Types.Numbers;
import supertypes.Types.Repository;
import supertypes.Types.Texts;

/** S28: one call is one look-up, however many doubles the compiler has made of the method. */
public final class Main {
    public static void main(String[] args) throws Exception {
        Texts texts = new Texts();
        Repository<Integer, String> repository = texts;
        Report.twice("through a bridge", () -> repository.find(1));
        Report.twice("the method behind it", () -> texts.find(1));
        Report.twice("future through a bridge", () -> repository.load(1));
        Report.twice("the future's method behind it", () -> texts.load(1));
        Report.twice("default method", () -> repository.describe(1));
        Report.twice("default method that calls", () -> repository.findTwice(2));
        Repository<String, Number> numbers = new Numbers();
        Report.twice("below", () -> numbers.find("abc"));
        Report.twice("future below", () -> numbers.load("abc"));
        Derived derived = new Derived();
        Base<String> base = derived;
        Report.twice("of a superclass through a bridge", () -> base.read("r"));
        Report.twice("override", () -> base.wide(1));
        Report.twice("override, direct", () -> derived.wide(1));
        Report.twice("override of a future", () -> base.loadWide(1));
        Report.twice("inherited", () -> derived.inherited(1));
        Annotated annotated = new Annotated();
        Report.twice("annotated", () -> annotated.slow(1));
        Report.twice("annotated future", () -> annotated.slowLater(1));
        Report.twice("not annotated", () -> annotated.fast(1));
        AllSlow all = new AllSlow();
        Report.twice("of an annotated class", () -> all.any(1));
        Report.twice("future of an annotated class", () -> AllSlow.anyLater(1));
    }
}

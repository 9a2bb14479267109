package io.asyncache.benchmarks.speed;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The handles are constants to the JIT compiler, as they are in a call site. */
@Subject("An expression over the arguments, and the same in Java")
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OperationsPerInvocation(PathBenchmark.CALLS)
@Warmup(iterations = 8, batchSize = 30_000)
@Measurement(iterations = 7, batchSize = 30_000)
public class PathBenchmark {

    /** As many as a processor keeps nearest, so that code is measured and not memory. */
    static final int CALLS = 256;

    private static final int FIRST_ID = 10_000;

    private static final String JAVA = "Java";
    private static final String PATH = "path";

    private static final String ONE_HOP = "1 hop, records: `user.id`";
    private static final String RECORDS = "2 hops, records: `request.user.id`";
    private static final String GETTERS = "2 hops, getters: `request.user.id`";
    private static final String FIELDS = "2 hops, public fields: `request.user.id`";
    private static final String INTERFACES = "2 hops, interfaces: `request.user.id`";
    private static final String LIST = "2 hops, a list: `request.ids[0]`";
    private static final String MAP = "2 hops, a map: `request.headers['id']`";
    private static final String THREE_HOPS = "3 hops, records: `call.request.user.id`";

    private static final MethodHandle OF_USER = bind("user.id", "user", User.class);
    private static final MethodHandle OF_RECORDS = bind("request.user.id", "request", Request.class);
    private static final MethodHandle OF_GETTERS = bind("request.user.id", "request", BeanRequest.class);
    private static final MethodHandle OF_FIELDS = bind("request.user.id", "request", FieldRequest.class);
    private static final MethodHandle OF_INTERFACES = bind("request.user.id", "request", AnyRequest.class);
    private static final MethodHandle OF_LIST = bind("request.ids[0]", "request", Request.class);
    private static final MethodHandle OF_MAP = bind("request.headers['id']", "request", Request.class);
    private static final MethodHandle OF_CALL = bind("call.request.user.id", "call", Call.class);

    private final Call[] calls = new Call[CALLS];
    private final Request[] requests = new Request[CALLS];
    private final User[] users = new User[CALLS];
    private final BeanRequest[] beans = new BeanRequest[CALLS];
    private final FieldRequest[] fields = new FieldRequest[CALLS];
    private final AnyRequest[] interfaces = new AnyRequest[CALLS];
    private final AnyRequest other = new OtherRequest(new OtherUser(FIRST_ID));

    record User(int id) implements AnyUser {}

    /** A second class of each interface: with only one, the compiler would take the interface for the class. */
    record OtherUser(int id) implements AnyUser {}

    record OtherRequest(AnyUser user) implements AnyRequest {}

    record Request(User user, List<Integer> ids, Map<String, Integer> headers) implements AnyRequest {}

    record Call(Request request) {}

    interface AnyUser {
        int id();
    }

    interface AnyRequest {
        AnyUser user();
    }

    static final class BeanUser {

        private final int id;

        BeanUser(int id) {
            this.id = id;
        }

        public int getId() {
            return id;
        }
    }

    static final class BeanRequest {

        private final BeanUser user;

        BeanRequest(BeanUser user) {
            this.user = user;
        }

        public BeanUser getUser() {
            return user;
        }
    }

    static final class FieldUser {
        public int id;
    }

    static final class FieldRequest {
        public FieldUser user = new FieldUser();
    }

    private static MethodHandle bind(String expression, String name, Class<?> type) {
        return RunningAgent.bind(expression, name, type, MethodHandles.lookup());
    }

    @Setup
    public void make() {
        for (int i = 0; i < CALLS; i++) {
            int id = FIRST_ID + i;
            users[i] = new User(id);
            requests[i] = new Request(users[i], new ArrayList<>(List.of(id)), new HashMap<>(Map.of("id", id)));
            calls[i] = new Call(requests[i]);
            beans[i] = new BeanRequest(new BeanUser(id));
            fields[i] = new FieldRequest();
            fields[i].user.id = id;
            interfaces[i] = requests[i];
        }
    }

    /** All of them, by their handles, give what the Java code gives. */
    @TearDown
    public void check() throws Throwable {
        for (int i = 0; i < CALLS; i++) {
            Object id = FIRST_ID + i;
            equal((Object) OF_USER.invoke(this, users[i]), id);
            equal((Object) OF_RECORDS.invoke(this, requests[i]), id);
            equal((Object) OF_GETTERS.invoke(this, beans[i]), id);
            equal((Object) OF_FIELDS.invoke(this, fields[i]), id);
            equal((Object) OF_INTERFACES.invoke(this, interfaces[i]), id);
            equal((Object) OF_LIST.invoke(this, requests[i]), id);
            equal((Object) OF_MAP.invoke(this, requests[i]), id);
            equal((Object) OF_CALL.invoke(this, calls[i]), id);
        }
    }

    private static void equal(Object given, Object expected) {
        if (!given.equals(expected)) {
            throw new IllegalStateException(given + " instead of " + expected);
        }
    }

    @Benchmark
    @Contender(row = ONE_HOP, name = JAVA, peer = true)
    public void userInJava(Blackhole sink) {
        for (User user : users) {
            sink.consume(user.id());
        }
    }

    @Benchmark
    @Contender(row = ONE_HOP, name = PATH)
    public void user(Blackhole sink) throws Throwable {
        for (User user : users) {
            sink.consume((int) OF_USER.invokeExact((Object) this, user));
        }
    }

    @Benchmark
    @Contender(row = RECORDS, name = JAVA, peer = true)
    public void recordsInJava(Blackhole sink) {
        for (Request request : requests) {
            sink.consume(request.user().id());
        }
    }

    @Benchmark
    @Contender(row = RECORDS, name = PATH)
    public void records(Blackhole sink) throws Throwable {
        for (Request request : requests) {
            sink.consume((int) OF_RECORDS.invokeExact((Object) this, request));
        }
    }

    @Benchmark
    @Contender(row = GETTERS, name = JAVA, peer = true)
    public void gettersInJava(Blackhole sink) {
        for (BeanRequest request : beans) {
            sink.consume(request.getUser().getId());
        }
    }

    @Benchmark
    @Contender(row = GETTERS, name = PATH)
    public void getters(Blackhole sink) throws Throwable {
        for (BeanRequest request : beans) {
            sink.consume((int) OF_GETTERS.invokeExact((Object) this, request));
        }
    }

    @Benchmark
    @Contender(row = FIELDS, name = JAVA, peer = true)
    public void fieldsInJava(Blackhole sink) {
        for (FieldRequest request : fields) {
            sink.consume(request.user.id);
        }
    }

    @Benchmark
    @Contender(row = FIELDS, name = PATH)
    public void fields(Blackhole sink) throws Throwable {
        for (FieldRequest request : fields) {
            sink.consume((int) OF_FIELDS.invokeExact((Object) this, request));
        }
    }

    @Benchmark
    @Contender(row = INTERFACES, name = JAVA, peer = true)
    public void interfacesInJava(Blackhole sink) {
        for (AnyRequest request : interfaces) {
            sink.consume(request.user().id());
        }
    }

    @Benchmark
    @Contender(row = INTERFACES, name = PATH)
    public void interfaces(Blackhole sink) throws Throwable {
        for (AnyRequest request : interfaces) {
            sink.consume((int) OF_INTERFACES.invokeExact((Object) this, request));
        }
    }

    @Benchmark
    @Contender(row = LIST, name = JAVA, peer = true)
    public void listInJava(Blackhole sink) {
        for (Request request : requests) {
            sink.consume(request.ids().get(0));
        }
    }

    @Benchmark
    @Contender(row = LIST, name = PATH)
    public void list(Blackhole sink) throws Throwable {
        for (Request request : requests) {
            sink.consume((Object) OF_LIST.invokeExact((Object) this, request));
        }
    }

    @Benchmark
    @Contender(row = MAP, name = JAVA, peer = true)
    public void mapInJava(Blackhole sink) {
        for (Request request : requests) {
            sink.consume(request.headers().get("id"));
        }
    }

    @Benchmark
    @Contender(row = MAP, name = PATH)
    public void map(Blackhole sink) throws Throwable {
        for (Request request : requests) {
            sink.consume((Object) OF_MAP.invokeExact((Object) this, request));
        }
    }

    @Benchmark
    @Contender(row = THREE_HOPS, name = JAVA, peer = true)
    public void callInJava(Blackhole sink) {
        for (Call call : calls) {
            sink.consume(call.request().user().id());
        }
    }

    @Benchmark
    @Contender(row = THREE_HOPS, name = PATH)
    public void call(Blackhole sink) throws Throwable {
        for (Call call : calls) {
            sink.consume((int) OF_CALL.invokeExact((Object) this, call));
        }
    }
}

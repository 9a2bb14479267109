package io.asyncache.flight;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Bodies that asyncache runs by itself, on couriers: for callers whose load came to nothing, and for refreshes. */
final class OwnRuns {

    private final Flights flights;
    private final Couriers couriers;

    OwnRuns(Flights flights, Couriers couriers) {
        this.flights = flights;
        this.couriers = couriers;
    }

    /** Gives each of the callers a load of its own; those who block run it themselves. */
    void runFor(List<Caller> callers, Flight before) {
        List<Couriers.Errand> errands = new ArrayList<>();
        for (Caller caller : callers) {
            if (caller instanceof FutureCaller waiting) {
                @Nullable Object[] call = caller.arguments == null ? new Object[0] : caller.arguments;
                Flight own = before.body.dependsOnThread()
                        ? flights.takeOffUnkept(before, call)
                        : flights.takeOffAgain(before, call);
                waiting.moveTo(own);
                errands.add(new Couriers.Errand(() -> runBody(own, call), own::threw, waiting.context));
            } else {
                ((BlockedCaller) caller).runItYourself();
            }
        }
        couriers.send(errands);
    }

    /** Runs the body in the background for a load that nobody waits for yet. */
    void refresh(Flight own, @Nullable Object[] call) {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        couriers.send(List.of(new Couriers.Errand(() -> runBody(own, call), own::threw, context)));
    }

    private static void runBody(Flight flight, @Nullable Object[] call) {
        Body body = flight.body;
        Object returned;
        flight.runHere();
        try {
            returned = runWithPass(body, call);
        } catch (Throwable failure) {
            flight.threw(failure);
            return;
        }
        if (body.isBlocking()) {
            flight.returned(returned);
        } else if (returned == null) {
            flight.threw(new NullPointerException(body.name() + " returned null instead of a future"));
        } else {
            flight.returnedHere((CompletionStage<?>) returned);
        }
    }

    private static @Nullable Object runWithPass(Body body, @Nullable Object[] arguments) throws Throwable {
        Courier courier = (Courier) Thread.currentThread();
        courier.give(body.method());
        try {
            return body.run(arguments);
        } finally {
            courier.withdraw();
        }
    }
}

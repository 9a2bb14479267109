package io.asyncache.demo;

import com.acme.profiles.Step;
import com.acme.profiles.StepCost;
import java.util.List;

/** Runs as they are when every promise is kept, to be spoilt by the tests. */
final class Runs {
    private Runs() {}

    static List<StepCost> without() {
        return Promise.ALL.stream()
                .map(promise -> new StepCost(promise.step(), promise.without(), 150))
                .toList();
    }

    static List<StepCost> with() {
        return Promise.ALL.stream()
                .map(promise -> new StepCost(promise.step(), promise.with(), 10))
                .toList();
    }

    static List<StepCost> leavingOut(Step step, List<StepCost> costs) {
        return costs.stream().filter(cost -> cost.step() != step).toList();
    }

    static List<StepCost> costing(Step step, int requests, List<StepCost> costs) {
        return costs.stream()
                .map(cost -> cost.step() == step ? new StepCost(step, requests, cost.millis()) : cost)
                .toList();
    }
}

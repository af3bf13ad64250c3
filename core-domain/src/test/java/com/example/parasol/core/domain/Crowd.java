package com.example.parasol.core.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many who do something at the same moment. */
public final class Crowd {

    private Crowd() {}

    /** What became of each, in order; a refusal is a result too. */
    public static <T> List<Future<T>> of(int size, IntFunction<Callable<T>> task)
            throws InterruptedException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results =
                    IntStream.range(0, size)
                            .mapToObj(i ->
                                    threads.submit(() -> {
                                        start.await();
                                        return task.apply(i).call();
                                    }))
                            .toList();
            start.countDown();
            return results;
        }
    }

    public static <T> List<T> successes(List<Future<T>> results) {
        return results.stream()
                .filter(result -> result.state() == Future.State.SUCCESS)
                .map(Future::resultNow)
                .toList();
    }

    public static List<Throwable> failures(List<? extends Future<?>> results) {
        return results.stream()
                .filter(result -> result.state() == Future.State.FAILED)
                .map(Future::exceptionNow)
                .toList();
    }

    /** The results of a crowd in which nobody may fail. */
    public static <T> List<T> all(List<Future<T>> results)
            throws ExecutionException, InterruptedException {
        var values = new ArrayList<T>();
        for (var result : results) {
            values.add(result.get());
        }
        return values;
    }
}

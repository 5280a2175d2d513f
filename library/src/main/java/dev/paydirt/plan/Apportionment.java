package dev.paydirt.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The requests of a rate divided among batches, of which so many may run together that know nothing of each other.
///
/// One request is everybody's, the rest is divided by what each is predicted to ask. What rounding leaves goes, one by
/// one, to the batch that would take longest, as long as those that have most still stay within the rate together.
final class Apportionment {
    private final int requests;
    private final int together;
    private final long[] asked;
    private final int[] parts;

    /// How many batches have so many requests, and how many the least of the largest has.
    private final int[] having;

    private int least;
    private int more;
    private long sum;

    private Apportionment(int requests, List<Long> asked, int together) {
        this.requests = requests;
        this.together = Math.min(together, asked.size());
        this.asked = asked.stream().mapToLong(Long::longValue).toArray();
        this.parts = new int[asked.size()];
        this.having = new int[requests + 2];
    }

    /// @param requests of the rate
    /// @param asked what each batch is predicted to ask
    /// @param together how many batches may run at once
    /// @return what each may use; any `together` of them are no more than the rate, if that has one for each
    static List<Integer> of(int requests, List<Long> asked, int together) {
        var apportionment = new Apportionment(requests, asked, together);
        apportionment.begin();
        apportionment.giveWhatIsLeft();
        return Arrays.stream(apportionment.parts).boxed().toList();
    }

    private void begin() {
        long[] most = asked.clone();
        Arrays.sort(most);
        long all = Math.max(1, Arrays.stream(most).skip(most.length - together).sum());
        long free = Math.max(0, requests - together);
        for (int batch = 0; batch < parts.length; batch++) {
            parts[batch] = Math.toIntExact(1 + free * asked[batch] / all);
            having[parts[batch]]++;
        }
        int[] largest = parts.clone();
        Arrays.sort(largest);
        least = largest[largest.length - together];
        sum = Arrays.stream(largest).skip(largest.length - together).sum();
        more = count(least + 1);
    }

    private void giveWhatIsLeft() {
        var slowest = new PriorityQueue<Integer>(
                Comparator.<Integer>comparingDouble(batch -> -asked[batch] / (double) parts[batch])
                        .thenComparing(Comparator.naturalOrder()));
        for (int batch = 0; batch < parts.length; batch++) {
            slowest.add(batch);
        }
        List<Integer> waiting = new ArrayList<>();
        for (Integer batch = slowest.poll(); batch != null; batch = slowest.poll()) {
            if (parts[batch] < least || sum < requests) {
                raise(batch);
                slowest.add(batch);
            } else {
                waiting.add(batch);
            }
            if (slowest.isEmpty() && waiting.stream().anyMatch(one -> parts[one] < least)) {
                slowest.addAll(waiting);
                waiting.clear();
            }
        }
    }

    /// Whoever has less than the least of the largest gets as much as that at no cost; beyond it the largest together
    /// grow by one.
    private void raise(int batch) {
        int part = parts[batch];
        int raised = Math.max(part + 1, least);
        parts[batch] = raised;
        having[part]--;
        having[raised]++;
        if (part < least) {
            return;
        }
        sum++;
        more += part == least ? 1 : 0;
        if (more >= together) {
            least++;
            more = count(least + 1);
        }
    }

    private int count(int from) {
        int count = 0;
        for (int part = from; part < having.length; part++) {
            count += having[part];
        }
        return count;
    }
}

package dev.paydirt.fetch;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;

/// One place for which any number of threads wait, each as far before its arrival as its precedence allows. Only the
/// thread that gets it is woken.
final class Queue {
    private final PriorityQueue<Waiter> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Waiter::stands).thenComparingLong(Waiter::arrived));
    private boolean isTaken;
    private long arrivals;

    private record Waiter(Precedence precedence, long arrived, Semaphore place) {
        long stands() {
            return arrived - precedence.places();
        }
    }

    /// Waits for the place; whoever has it must [leave][#leave] it.
    ///
    /// @throws InterruptedException when the thread is interrupted while it waits; it has no place then
    void enter(Precedence precedence) throws InterruptedException {
        Waiter mine;
        synchronized (this) {
            if (!isTaken) {
                isTaken = true;
                return;
            }
            mine = new Waiter(precedence, arrivals++, new Semaphore(0));
            waiting.add(mine);
        }
        try {
            mine.place().acquire();
        } catch (InterruptedException interruption) {
            giveUp(mine);
            throw interruption;
        }
    }

    /// The place may have been given to it already.
    private synchronized void giveUp(Waiter waiter) {
        if (!waiting.remove(waiter)) {
            leave();
        }
    }

    synchronized void leave() {
        Waiter next = waiting.poll();
        if (next == null) {
            isTaken = false;
        } else {
            next.place().release();
        }
    }

    /// How many wait.
    synchronized int length() {
        return waiting.size();
    }
}

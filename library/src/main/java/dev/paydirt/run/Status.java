package dev.paydirt.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a batch, or a whole run, ended.
public enum Status {
    /// Every pair has a final verdict.
    @JsonProperty("complete")
    COMPLETE,
    /// Some pairs have none, the rest is there.
    @JsonProperty("partial")
    PARTIAL,
    /// Complete by its verdicts, but far from what earlier runs gave; kept beside the last good one.
    @JsonProperty("suspect")
    SUSPECT,
    /// Nothing useful came of it.
    @JsonProperty("failed")
    FAILED
}

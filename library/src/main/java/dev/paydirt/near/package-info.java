/// When two advertisements of different identities are the same job. Knows words, and nothing of files or sources.
@NullMarked
package dev.paydirt.near;

import org.jspecify.annotations.NullMarked;

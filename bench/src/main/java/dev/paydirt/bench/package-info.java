@NullMarked
package dev.paydirt.bench;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.paydirt.cli;

import org.jspecify.annotations.NullMarked;

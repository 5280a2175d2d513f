@NullMarked
package dev.paydirt.sandbox;

import org.jspecify.annotations.NullMarked;

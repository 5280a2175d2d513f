/// An S3 server on loopback for tests and trials. Knows nothing of Paydirt.
@NullMarked
package dev.paydirt.bucketserver;

import org.jspecify.annotations.NullMarked;

package dev.paydirt.bucketserver;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/// The server's own process: `FOLDER [PORT]`. Every folder in `FOLDER` is a bucket. Says its address on standard output
/// and ends with its standard input, so that it never outlives whoever started it.
public final class Main {
    private Main() {}

    /// @param args the folder of the buckets, and a port when it matters which
    /// @throws Exception when it cannot be started
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int port = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        Properties where = new Properties();
        where.setProperty("jclouds.filesystem.basedir", folder.toString());
        S3Proxy server = S3Proxy.builder()
                .blobStore(BlobStores.create("filesystem-nio2", where))
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, BucketServer.ACCESS_KEY, BucketServer.SECRET_KEY)
                .ignoreUnknownHeaders(true)
                .build();
        server.start();
        System.out.println("http://127.0.0.1:" + server.getPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }
}

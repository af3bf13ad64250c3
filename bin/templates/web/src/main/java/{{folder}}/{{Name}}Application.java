package {{package}};

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(proxyBeanMethods = false)
class {{Name}}Application {

    static void main(String[] args) {
        SpringApplication.run({{Name}}Application.class, args);
    }
}

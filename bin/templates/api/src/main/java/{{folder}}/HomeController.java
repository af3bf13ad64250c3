package {{package}};

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HomeController {

    /** What a caller finds at the root. */
    record Home(String application) {}

    @GetMapping("/")
    Home home() {
        return new Home("{{name}}");
    }
}

package io.asyncache.selector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorMatchTest {

    /** Methods are written {@code internal/Type.name(descriptor)return}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            com.acme.UserService.fetchUser(int)      | com/acme/UserService.fetchUser(I)V                   | true
            com.acme.UserService.fetchUser(int)      | com/acme/UserService.fetchUser(J)V                   | false
            com.acme.UserService.fetchUser(int)      | com/acme/UserService.fetchUser(II)V                  | false
            com.acme.UserService.fetchUser(int)      | com/acme/UserService.fetchUser()V                    | false
            com.acme.UserService.fetchUser(int)      | com/acme/UserService.fetchUsers(I)V                  | false
            com.acme.UserService.fetchUser(int)      | com/acme/UserServices.fetchUser(I)V                  | false
            com.acme.UserService.fetchUser(int)      | com/acme/UserService$X.fetchUser(I)V                 | false
            com.acme.UserService.find*(..)           | com/acme/UserService.find()V                         | true
            com.acme.UserService.find*(..)           | com/acme/UserService.findAll(I[JLjava/lang/String;)V | true
            com.acme.UserService.find*(..)           | com/acme/UserService.refind()V                       | false
            com.acme.UserService.*By*Id(..)          | com/acme/UserService.findByTheIdId()V                | true
            com.acme.UserService.*By*Id(..)          | com/acme/UserService.findByIdx()V                    | false
            com.acme..*Client.get*(String, ..)       | com/acme/Client.get(Ljava/lang/String;)V             | true
            com.acme..*Client.get*(String, ..)       | com/acme/a/b/HttpClient.getX(Ljava/lang/String;IJ)V  | true
            com.acme..*Client.get*(String, ..)       | com/acme/a/b/HttpClient.getX(ILjava/lang/String;)V   | false
            com.acme..*Client.get*(String, ..)       | com/acme/a/b/HttpClient.getX(Lx/String;)V            | false
            com.acme..*Client.get*(String, ..)       | com/acmes/HttpClient.getX(Ljava/lang/String;)V       | false
            com.acme..*Client.get*(String, ..)       | com/acme/HttpClient$1.getX(Ljava/lang/String;)V      | false
            com.acme..b..*.f()                       | com/acme/b/X.f()V                                    | true
            com.acme..b..*.f()                       | com/acme/a/b/b/c/X.f()V                              | true
            com.acme..b..*.f()                       | com/acme/b.f()V                                      | false
            com.acme..b..*.f()                       | com/acme/a/X.f()V                                    | false
            com..x.*.y.Z.f()                         | com/x/x/a/y/Z.f()V                                   | true
            com.acme.*.f()                           | com/acme/Outer$Inner.f()V                            | true
            com.acme.*.f()                           | com/acme/a/X.f()V                                    | false
            *.f()                                    | com/acme/X.f()V                                      | true
            *.f()                                    | X.f()V                                               | true
            *.X.f()                                  | com/acme/X.f()V                                      | true
            *.X.f()                                  | X.f()V                                               | true
            *.X.f()                                  | com/acme/XX.f()V                                     | false
            *..X.f()                                 | X.f()V                                               | false
            ..X.f()                                  | X.f()V                                               | true
            X.f()                                    | X.f()V                                               | true
            X.f()                                    | com/acme/X.f()V                                      | false
            *.acme.X.f()                             | com/acme/X.f()V                                      | true
            *.acme.X.f()                             | org/com/acme/X.f()V                                  | false
            a.X.f(..)                                | a/X.f()V                                             | true
            a.X.f(.., int)                           | a/X.f(JI)V                                           | true
            a.X.f(.., int)                           | a/X.f(IJ)V                                           | false
            a.X.f(.., int, ..)                       | a/X.f(JIJ)V                                          | true
            a.X.f(int, .., int)                      | a/X.f(I)V                                            | false
            a.X.f(int, .., int)                      | a/X.f(III)V                                          | true
            a.X.f(.., .., long, .., int)             | a/X.f(IJIJI)V                                        | true
            a.X.f(*)                                 | a/X.f([[I)V                                          | true
            a.X.f(*)                                 | a/X.f()V                                             | false
            a.X.f(*.User)                            | a/X.f(Lcom/acme/User;)V                              | true
            a.X.f(*.User)                            | a/X.f([Lcom/acme/User;)V                             | false
            a.X.f(*.User)                            | a/X.f(Lcom/acme/SuperUser;)V                         | false
            a.X.f(com.acme..*)                       | a/X.f(Lcom/acme/x/User;)V                            | true
            a.X.f(com.acme..*)                       | a/X.f(I)V                                            | false
            a.X.f(Integer)                           | a/X.f(I)V                                            | false
            a.X.f(User)                              | a/X.f(Lcom/acme/User;)V                              | false
            a.X.f(Str*)                              | a/X.f(Ljava/lang/String;)V                           | true
            a.X.f(*[])                               | a/X.f([J)V                                           | true
            a.X.f(*[])                               | a/X.f([[Lx/Y;)V                                      | true
            a.X.f(*[])                               | a/X.f(J)V                                            | false
            a.X.f(*.Y[])                             | a/X.f([Lx/Y;)V                                       | true
            a.X.f(*.Y[])                             | a/X.f([[Lx/Y;)V                                      | false
            a.X.f(String[][])                        | a/X.f([[Ljava/lang/String;)V                         | true
            a.X.f(int, String...)                    | a/X.f(I[Ljava/lang/String;)V                         | true
            a.X.f(String[]...)                       | a/X.f([[Ljava/lang/String;)V                         | true
            com.acme.Outer$Inner.load(int[], long)   | com/acme/Outer$Inner.load([IJ)V                      | true
            com.acme.Outer$Inner.load(int[], long)   | com/acme/Outer.load([IJ)V                            | false
            com.acme.Outer.Inner.load()              | com/acme/Outer$Inner.load()V                         | false
            java.util.concurrent.CompletableFuture com.acme..*.*(..) | com/acme/X.f()Ljava/util/concurrent/CompletableFuture; | true
            java.util.concurrent.CompletableFuture com.acme..*.*(..) | com/acme/X.f()Ljava/util/concurrent/Future; | false
            *.CompletableFuture com.acme..*.*(..)    | com/acme/X.f()Ljava/util/concurrent/CompletableFuture; | true
            * a.X.f(int)                             | a/X.f(I)V                                            | true
            void a.X.f()                             | a/X.f()V                                             | true
            void a.X.f()                             | a/X.f()I                                             | false
            int[] a.X.f()                            | a/X.f()[I                                            | true
            String a.X.f ( int , long )              | a/X.f(IJ)Ljava/lang/String;                          | true
            a.X.fetch-abc123(..)                     | a/X.fetch-abc123(I)V                                 | true
            """)
    void matches(String selector, String method, boolean expected) {
        int descriptor = method.indexOf('(');
        int name = method.lastIndexOf('.', descriptor);
        TypeView type = new Type(method.substring(0, name));
        MethodView view =
                new MethodView(method.substring(name + 1, descriptor), method.substring(descriptor), List.of());

        Selector parsed = Selector.parse(selector);
        assertThat(parsed.matchesMethod(type, view)).isEqualTo(expected);
        assertThat(parsed.differences(type, view).isEmpty()).isEqualTo(expected);
        assertThat(new Selectors(List.of(parsed)).firstMatch(type, view)).isEqualTo(expected ? 0 : -1);
        if (expected) {
            assertThat(parsed.matchesType(type)).isTrue();
            assertThat(parsed.mayMatchType(type.internalName())).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"(", "()", "()L", "(I", "(L)V", "([)V", "(I)", "()VV", "()[", "''", "(Q)V", "()Lx"})
    void neverMatchesAMalformedDescriptor(String descriptor) {
        for (String selector : List.of("* a.X.f(..)", "*.Y a.X.f(..)", "a.X.f(*)", "a.X.f()", "a.X.f(.., *[])")) {
            assertThat(Selector.parse(selector)
                            .matchesMethod(new Type("a/X"), new MethodView("f", descriptor, List.of())))
                    .isFalse();
            assertThat(Selector.parse(selector)
                            .differences(new Type("a/X"), new MethodView("f", descriptor, List.of())))
                    .contains(Difference.PARAMETERS);
        }
    }
}

fn main() { let f = |x| x(x); f(f); let mut g = |y| y; g = |y| g(y); }
